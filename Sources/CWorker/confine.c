// The worker's side: what it gives up before it reads the first byte of somebody else's text. Afterwards it can read and
// write the socket it was given, use memory and its threads, tell the time, and end.
#define _GNU_SOURCE
#include "worker.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define ALLOW_CALL(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), ALLOW

/// Takes every call from all threads of the process that the reading of a text does not need; it then fails with EPERM.
static void refuse_calls(void) {
#ifdef NATIVE_ARCHITECTURE
  struct sock_filter filter[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NATIVE_ARCHITECTURE, 1, 0),
      REFUSE,
      LOAD(nr),
      // The socket, which is open already.
      ALLOW_CALL(read), ALLOW_CALL(write), ALLOW_CALL(readv), ALLOW_CALL(pread64), ALLOW_CALL(writev), ALLOW_CALL(recvfrom),
      ALLOW_CALL(sendto), ALLOW_CALL(close), ALLOW_CALL(fstat), ALLOW_CALL(lseek), ALLOW_CALL(ppoll),
#ifdef SYS_poll
      ALLOW_CALL(poll),
#endif
      // Memory.
      ALLOW_CALL(mmap), ALLOW_CALL(munmap), ALLOW_CALL(mremap), ALLOW_CALL(mprotect), ALLOW_CALL(madvise),
      ALLOW_CALL(brk), ALLOW_CALL(prlimit64),
      // Threads that are there, locks, and signals to itself.
      ALLOW_CALL(futex), ALLOW_CALL(sched_yield), ALLOW_CALL(sched_getaffinity), ALLOW_CALL(getpid),
      ALLOW_CALL(gettid), ALLOW_CALL(tgkill), ALLOW_CALL(rt_sigaction), ALLOW_CALL(rt_sigprocmask),
      ALLOW_CALL(rt_sigreturn), ALLOW_CALL(sigaltstack), ALLOW_CALL(restart_syscall),
      // Time and chance (the seeds of Swift's hashing).
      ALLOW_CALL(clock_gettime), ALLOW_CALL(clock_nanosleep), ALLOW_CALL(nanosleep), ALLOW_CALL(gettimeofday),
      ALLOW_CALL(getrandom), ALLOW_CALL(sysinfo),
      // The end.
      ALLOW_CALL(exit), ALLOW_CALL(exit_group),
      REFUSE,
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
#endif
}

static void limit(int resource, rlim_t value) {
  struct rlimit limits;
  if (getrlimit(resource, &limits) != 0 || limits.rlim_max < value) return;
  limits.rlim_cur = limits.rlim_max = value;
  setrlimit(resource, &limits);
}

/// Bytes that the process had mapped when it confined itself.
static uint64_t mapped_at_start;

static uint64_t mapped(void) {
  unsigned long pages = 0;
  FILE *file = fopen("/proc/self/statm", "re");
  if (file == NULL) return 0;
  if (fscanf(file, "%lu", &pages) != 1) pages = 0;
  fclose(file);
  return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

/// Ends the process where nobody is left at the other end of its socket, even if a request is still in it.
static void end_without_parent(void) {
  struct pollfd peer = {.fd = STDIN_FILENO};
  if (poll(&peer, 1, 0) > 0 && (peer.revents & (POLLHUP | POLLERR)) != 0) _exit(0);
}

void claims_worker_confine(void) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // A parent that died before that call sends no signal.
  end_without_parent();
  // What the parent had inherited and forgotten to close.
  close_range(STDERR_FILENO + 1, ~0U, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  mapped_at_start = mapped();
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 16);
  refuse_calls();
}

void claims_worker_limit_memory(uint64_t bytes) {
  struct rlimit limits;
  if (mapped_at_start == 0 || getrlimit(RLIMIT_AS, &limits) != 0) return;
  rlim_t wanted = mapped_at_start + bytes;
  limits.rlim_cur = limits.rlim_max < wanted ? limits.rlim_max : wanted;
  setrlimit(RLIMIT_AS, &limits);
}
