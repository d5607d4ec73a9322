/* Stands before the C library: call number FAIL_AT on a file below FAIL_BELOW fails with FAIL_ERRNO, or ends the
   process (FAIL_ERRNO=kill), or writes half (FAIL_ERRNO=short). It says so on standard error, for a call that was
   interrupted leaves no other trace. Built and loaded by test_preload.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int calls = 0;

static int ours_path(const char *path) {
    const char *below = getenv("FAIL_BELOW");
    return below != NULL && path != NULL && strstr(path, below) != NULL;
}

static int ours(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return ours_path(path);
}

/* 0: go on, 1: fail with errno set, 2: write half */
static int fate(int is_ours) {
    const char *at = getenv("FAIL_AT"), *how = getenv("FAIL_ERRNO");
    if (!is_ours || at == NULL || how == NULL || ++calls != atoi(at)) return 0;
    dprintf(2, "call %s: %s\n", at, how);
    if (strcmp(how, "kill") == 0) raise(SIGKILL);
    if (strcmp(how, "short") == 0) return 2;
    errno = atoi(how);
    return 1;
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *data, size_t count) {
    REAL(ssize_t, "write", int, const void *, size_t);
    int what = fate(ours(fd));
    return what == 1 ? -1 : real(fd, data, what == 2 ? count / 2 : count);
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t at) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    int what = fate(ours(fd));
    return what == 1 ? -1 : real(fd, data, what == 2 ? count / 2 : count, at);
}

int fdatasync(int fd) {
    REAL(int, "fdatasync", int);
    return fate(ours(fd)) == 1 ? -1 : real(fd);
}

int fsync(int fd) {
    REAL(int, "fsync", int);
    return fate(ours(fd)) == 1 ? -1 : real(fd);
}

int ftruncate64(int fd, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    return fate(ours(fd)) == 1 ? -1 : real(fd, length);
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    return fate(ours_path(to)) == 1 ? -1 : real(from, to);
}
