package dev.mjproxy.mock;

/** Divides a server's memory among tasks, uploads and request bodies. */
record MemoryBudget(long bytes) {
  private static final int PARTS_OF_THE_HEAP = 4;

  /** The JSON of a task repeats its texts, and exists beside the tree that it is written from. */
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

  /** For all uploads, at most the given number of bytes. */
  long forUploads(long most) {
    return Math.max(1, Math.min(most, bytes / 2));
  }

  /** For the tasks of one list. */
  long forOneList() {
    return Math.max(1, forTasks() / LISTS_OF_ALL_TASKS);
  }

  /** For request bodies that are handled at once; handling takes several times their size. */
  long forBodiesAtWork() {
    return Math.max(1, bytes / BODIES_AT_WORK_OF_ALL);
  }
}
