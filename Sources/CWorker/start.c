// The parent's side of a worker process. Each function is a thin frame around calls of POSIX and Linux that Swift reaches
// badly: posix_spawn's opaque structures, wait4, clock_getcpuclockid.
#define _GNU_SOURCE
#include "worker.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int spawn(
    const char *path, char *const arguments[], char *const environment[], int input, int theirs, pid_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, theirs, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_init(&attributes);
  // A group of its own keeps Ctrl-C from the worker: the parent decides when it ends. Signals are as in a fresh process.
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  int error = posix_spawn(pid, path, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int claims_worker_start(
    const char *path, char *const arguments[], char *const environment[], int input, pid_t *pid, int *socket) {
  int pair[2];
  // Close-on-exec, so that no worker holds another's socket open when the parent dies.
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return errno;
  // dup2 onto itself would keep close-on-exec: the pair must not lie on the standard descriptors.
  int theirs = fcntl(pair[1], F_DUPFD_CLOEXEC, 3);
  int error = theirs < 0 || fcntl(pair[0], F_SETFL, O_NONBLOCK) != 0 ? errno : 0;
  // As for the pair: a file must not lie on a standard descriptor.
  int file = input < 0 ? -1 : fcntl(input, F_DUPFD_CLOEXEC, 3);
  if (input >= 0 && file < 0) error = errno;
  if (error == 0) error = spawn(path, arguments, environment, file < 0 ? theirs : file, theirs, pid);
  if (file >= 0) close(file);
  if (theirs >= 0) close(theirs);
  close(pair[1]);
  if (error != 0) {
    close(pair[0]);
    return error;
  }
  *socket = pair[0];
  return 0;
}

void claims_worker_reap(pid_t pid, int *signal, uint64_t *peak) {
  int status = 0;
  struct rusage usage = {0};
  *signal = 0;
  *peak = 0;
  while (wait4(pid, &status, 0, &usage) < 0) {
    if (errno != EINTR) return;
  }
  if (WIFSIGNALED(status)) *signal = WTERMSIG(status);
  *peak = (uint64_t)usage.ru_maxrss << 10;
}

uint64_t claims_worker_cpu_time(pid_t pid) {
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

int claims_thread_start(size_t stack, void *(*body)(void *), void *argument) {
  pthread_attr_t attributes;
  pthread_t thread;
  int error = pthread_attr_init(&attributes);
  if (error != 0) return error;
  pthread_attr_setstacksize(&attributes, stack);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  error = pthread_create(&thread, &attributes, body, argument);
  pthread_attr_destroy(&attributes);
  return error;
}
