// For LD_PRELOAD: the calls of one sort on files below a path fail, from the n-th on.
//
// FAIL_CALL is read, write, flush or truncate; FAIL_PATH the beginning of the files' paths; FAIL_AT the first call that
// fails, FAIL_COUNT how many do; FAIL_ERROR the error number.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int fails(const char *call, int descriptor) {
  const char *chosen = getenv("FAIL_CALL"), *path = getenv("FAIL_PATH"), *at = getenv("FAIL_AT");
  if (!chosen || !path || !at || strcmp(chosen, call) != 0) return 0;
  char link[64], target[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, target, sizeof target - 1);
  if (length < 0) return 0;
  target[length] = 0;
  if (strncmp(target, path, strlen(path)) != 0 || strstr(target, ".lock")) return 0;
  const char *count = getenv("FAIL_COUNT"), *error = getenv("FAIL_ERROR");
  long number = atomic_fetch_add(&calls, 1) + 1, first = atol(at);
  if (number < first || number >= first + (count ? atol(count) : 1)) return 0;
  errno = error ? atoi(error) : EIO;
  return 1;
}

// The function of the C library that ours stands before.
#define NEXT(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

ssize_t read(int fd, void *bytes, size_t count) { return fails("read", fd) ? -1 : NEXT(read)(fd, bytes, count); }
ssize_t pread(int fd, void *bytes, size_t count, off_t at) { return fails("read", fd) ? -1 : NEXT(pread)(fd, bytes, count, at); }
ssize_t pread64(int fd, void *bytes, size_t count, off64_t at) { return fails("read", fd) ? -1 : NEXT(pread64)(fd, bytes, count, at); }
ssize_t write(int fd, const void *bytes, size_t count) { return fails("write", fd) ? -1 : NEXT(write)(fd, bytes, count); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return fails("write", fd) ? -1 : NEXT(pwrite)(fd, bytes, count, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return fails("write", fd) ? -1 : NEXT(pwrite64)(fd, bytes, count, at); }
int fsync(int fd) { return fails("flush", fd) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails("flush", fd) ? -1 : NEXT(fdatasync)(fd); }
int ftruncate(int fd, off_t length) { return fails("truncate", fd) ? -1 : NEXT(ftruncate)(fd, length); }
int ftruncate64(int fd, off64_t length) { return fails("truncate", fd) ? -1 : NEXT(ftruncate64)(fd, length); }
