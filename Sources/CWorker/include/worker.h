#ifndef CWORKER_H
#define CWORKER_H
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Runs `body` with `argument` on a detached thread of `stack` bytes; 0, or the number of the error.
int claims_thread_start(size_t stack, void *(*body)(void *), void *argument);

/// Starts `path` with `arguments` and `environment` (both end with a null pointer) as a process whose standard input and
/// output are one socket, in a process group of its own; with `input` at least 0 its standard input is that file.
///
/// Its standard error goes to /dev/null. Returns 0 and sets `pid` and `socket`, the parent's end, which does not block;
/// else the number of the error (errno.h).
int claims_worker_start(
    const char *path, char *const arguments[], char *const environment[], int input, pid_t *pid, int *socket);

/// Waits for a process that has ended or was killed.
///
/// Sets `signal` to what ended it, 0 for none, and `peak` to the most memory that it ever held, in bytes.
void claims_worker_reap(pid_t pid, int *signal, uint64_t *peak);

/// The CPU time that a process has used so far, in nanoseconds; 0 where it can't be told.
uint64_t claims_worker_cpu_time(pid_t pid);

/// To be called by a worker before it reads anything: ends it with its parent's thread, and takes from the process what
/// it does not need: files, network, other processes, core dumps.
///
/// What the kernel can't take away (seccomp of Linux 4.14) stays; everything else works the same.
void claims_worker_confine(void);

/// Lets a worker map `bytes` more than it has now; what goes beyond fails.
void claims_worker_limit_memory(uint64_t bytes);

/// Starts the program `path` with `arguments` (ending with a null pointer) in a process group of its own, with at most
/// `seconds` of CPU time and `memory` bytes of addresses, and without the right to write files.
///
/// Its standard input is `input`. Returns 0 and sets `pid` and the ends of its standard output and error, which do not
/// block; else the number of the error (errno.h).
int claims_program_start(
    const char *path, char *const arguments[], int input, uint32_t seconds, uint64_t memory, pid_t *pid,
    int *output, int *errors);

/// Ends a program and whatever it started.
void claims_program_kill(pid_t pid);

/// Waits for a program's end and ends what it started; `status` is its exit status, or minus the number of the signal
/// that ended it. Returns 0, or the number of the error.
int claims_program_reap(pid_t pid, int *status);

/// A file in memory, at its beginning, or -1.
int claims_memory_file(void);
#endif
