package dev.mjproxy.mock;

/**
 * How the memory that a server may keep things in is shared out.
 *
 * @param bytes in all
 */
record MemoryBudget(long bytes) {
  private static final int PARTS_OF_THE_HEAP = 4;

  /** JSON holds the texts of a task several times, and is written beside what it is made of. */
  private static final int LISTS_OF_ALL_TASKS = 16;

  private static final int BODIES_AT_WORK_OF_ALL = 16;

  /** A quarter of the heap. */
  static MemoryBudget ofTheHeap() {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / PARTS_OF_THE_HEAP);
  }

  /** For all tasks. */
  long forTasks() {
    return Math.max(1, bytes / 2);
  }

  /** For all uploads, but not more than the user wants to give. */
  long forUploads(long most) {
    return Math.max(1, Math.min(most, bytes / 2));
  }

  /** For the tasks of one list. */
  long forOneList() {
    return Math.max(1, forTasks() / LISTS_OF_ALL_TASKS);
  }

  /**
   * For the bodies of requests that are worked on at once; the work takes several times as much.
   */
  long forBodiesAtWork() {
    return Math.max(1, bytes / BODIES_AT_WORK_OF_ALL);
  }
}
