# The first target prints help; every target is one obvious command.
.PHONY: help build test system-packages
help: ## list every target
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

system-packages:
	@for p in libsqlite3-dev zlib1g-dev; do dpkg -s $$p >/dev/null 2>&1 || { apt-get update && apt-get install -y $$p; }; done

build: system-packages ## build in debug mode
	swift build

test: system-packages ## run every test
	swift test
