/* Makes every sync of a file take longer by SLOW_SYNC_US microseconds, as on
   a slow disk. Loaded before the C library by LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*sync_call)(int);

static int delayed(const char *name, int file) {
    const char *pause = getenv("SLOW_SYNC_US");
    if (pause)
        usleep((useconds_t)atol(pause));
    sync_call real = (sync_call)dlsym(RTLD_NEXT, name);
    return real(file);
}

int fsync(int file) { return delayed("fsync", file); }

int fdatasync(int file) { return delayed("fdatasync", file); }
