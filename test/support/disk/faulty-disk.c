/*
 * Stands between a process and its disk (LD_PRELOAD). While the file that FAULTS names has a line such as
 * "sync -wal 5", syncing a file whose name ends in "-wal" fails with error 5; so do "write" and, for whoever wants to
 * write, "open".
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), part = strlen(end);
  return length >= part && strcmp(text + length - part, end) == 0;
}

/* The error that an operation on a path is to fail with; 0 for none. */
static int fault_of(const char *operation, const char *path) {
  const char *faults = getenv("FAULTS");
  if (!faults) return 0;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, faults, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0) return 0;
  char text[512];
  ssize_t length = syscall(SYS_read, fd, text, sizeof text - 1);
  syscall(SYS_close, fd);
  if (length <= 0) return 0;
  text[length] = 0;
  char *rest = NULL;
  for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
    char name[32], end[64];
    int error = 0;
    if (sscanf(line, "%31s %63s %d", name, end, &error) == 3 && strcmp(name, operation) == 0 && ends_with(path, end))
      return error;
  }
  return 0;
}

static int fails(const char *operation, int fd) {
  char link[64], path[1024];
  int before = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  path[length > 0 ? length : 0] = 0;
  int error = fault_of(operation, path);
  errno = error ? error : before;
  return error != 0;
}

ssize_t write(int fd, const void *data, size_t size) {
  return fails("write", fd) ? -1 : NEXT(write)(fd, data, size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
  return fails("write", fd) ? -1 : NEXT(pwrite)(fd, data, size, at);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  return fails("write", fd) ? -1 : NEXT(pwrite64)(fd, data, size, at);
}

int fsync(int fd) { return fails("sync", fd) ? -1 : NEXT(fsync)(fd); }

int fdatasync(int fd) { return fails("sync", fd) ? -1 : NEXT(fdatasync)(fd); }

static int refused(const char *path, int flags) {
  if ((flags & O_ACCMODE) == O_RDONLY) return 0;
  int error = fault_of("open", path);
  if (error) errno = error;
  return error != 0;
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  return refused(path, flags) ? -1 : NEXT(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  return refused(path, flags) ? -1 : NEXT(open64)(path, flags, mode);
}
