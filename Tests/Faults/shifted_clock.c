// For LD_PRELOAD: the calendar clock is wrong by CLOCK_OFFSET seconds, and jumps there and back with every call when
// CLOCK_JUMPS is set. The steady clock, by which programs wait, stays.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static atomic_int calls;

static time_t offset(void) {
  const char *seconds = getenv("CLOCK_OFFSET");
  if (!seconds) return 0;
  return getenv("CLOCK_JUMPS") && atomic_fetch_add(&calls, 1) % 2 ? -atoll(seconds) : atoll(seconds);
}

#define NEXT(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

int clock_gettime(clockid_t clock, struct timespec *value) {
  int result = NEXT(clock_gettime)(clock, value);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) value->tv_sec += offset();
  return result;
}

int gettimeofday(struct timeval *restrict value, void *restrict zone) {
  int result = NEXT(gettimeofday)(value, zone);
  if (result == 0) value->tv_sec += offset();
  return result;
}

time_t time(time_t *value) {
  time_t now = NEXT(time)(NULL) + offset();
  if (value) *value = now;
  return now;
}
