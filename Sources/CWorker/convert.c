// Starts a program of the system that reads a kind of document, with limits. Between fork and exec only calls are made
// that are safe there (signal-safety(7)): posix_spawn could set neither limits nor the signal at the parent's end.
#define _GNU_SOURCE
#include "worker.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void limit(int resource, rlim_t value) {
  struct rlimit limits;
  if (getrlimit(resource, &limits) != 0) return;
  if (limits.rlim_max > value) limits.rlim_max = value;
  limits.rlim_cur = limits.rlim_max;
  setrlimit(resource, &limits);
}

/// The child's side; never returns. `status` is closed by a start that succeeds.
static void become(
    const char *path, char *const arguments[], int input, int output, int errors, int status,
    uint32_t seconds, uint64_t memory) {
  // Fixed: neither the user's settings nor secrets in the environment are of use to it.
  static char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent", NULL};
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // A group of its own, so that what it starts ends with it.
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_AS, memory);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 64);
  int failed = chdir("/") != 0 || dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
               dup2(errors, STDERR_FILENO) < 0;
  if (!failed) execve(path, arguments, environment);
  int error = errno;
  if (write(status, &error, sizeof error) < 0) _exit(126);
  _exit(127);
}

/// A pipe whose ends do not lie on the standard descriptors, which the child sets anew.
static int make_pipe(int ends[2]) {
  int pair[2];
  if (pipe2(pair, O_CLOEXEC) != 0) return errno;
  ends[0] = fcntl(pair[0], F_DUPFD_CLOEXEC, 3);
  ends[1] = fcntl(pair[1], F_DUPFD_CLOEXEC, 3);
  int error = ends[0] < 0 || ends[1] < 0 ? errno : 0;
  close(pair[0]);
  close(pair[1]);
  return error;
}

static void close_all(const int *descriptors, int count) {
  for (int index = 0; index < count; index++) {
    if (descriptors[index] >= 0) close(descriptors[index]);
  }
}

int claims_program_start(
    const char *path, char *const arguments[], int input, uint32_t seconds, uint64_t memory, pid_t *pid,
    int *output, int *errors) {
  int ends[6] = {-1, -1, -1, -1, -1, -1};
  int error = make_pipe(ends);
  if (error == 0) error = make_pipe(ends + 2);
  if (error == 0) error = make_pipe(ends + 4);
  if (error != 0) {
    close_all(ends, 6);
    return error;
  }
  pid_t child = fork();
  if (child == 0) become(path, arguments, input, ends[1], ends[3], ends[5], seconds, memory);
  error = child < 0 ? errno : 0;
  int written[] = {ends[1], ends[3], ends[5]};
  close_all(written, 3);
  // Nothing comes of a start that succeeds: exec closes the other end.
  int failure = 0;
  while (error == 0 && read(ends[4], &failure, sizeof failure) < 0 && errno == EINTR) {
  }
  close(ends[4]);
  if (failure != 0) {
    int signal;
    uint64_t peak;
    claims_worker_reap(child, &signal, &peak);
    error = failure;
  }
  if (error != 0) {
    close(ends[0]);
    close(ends[2]);
    return error;
  }
  setpgid(child, child);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  fcntl(ends[2], F_SETFL, O_NONBLOCK);
  *pid = child;
  *output = ends[0];
  *errors = ends[2];
  return 0;
}

void claims_program_kill(pid_t pid) {
  kill(-pid, SIGKILL);
  kill(pid, SIGKILL);
}

int claims_memory_file(void) {
  int descriptor = memfd_create("document", MFD_CLOEXEC);
  if (descriptor < 0) return -1;
  int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  close(descriptor);
  return moved;
}

int claims_program_reap(pid_t pid, int *status) {
  siginfo_t info = {0};
  // Looked at, not taken, so that its group can be ended while the number is still its own.
  while (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT) != 0) {
    if (errno != EINTR) return errno;
  }
  kill(-pid, SIGKILL);
  while (waitpid(pid, status, 0) < 0) {
    if (errno != EINTR) return errno;
  }
  if (WIFEXITED(*status)) {
    *status = WEXITSTATUS(*status);
  } else {
    *status = -WTERMSIG(*status);
  }
  return 0;
}
