/* Makes every sync of a process take as long as on a slow disk: SYNC_US
   microseconds, 5000 where nothing is said. See docs/performance.md. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static int slowly(const char *name, int file) {
  const char *said = getenv("SYNC_US");
  usleep(said ? (useconds_t)atol(said) : 5000);
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(file);
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
