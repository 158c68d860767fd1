package dev.mjproxy.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** Times that were measured, in order. */
record Samples(long[] sortedNanos) {
  static Samples of(Collection<Duration> times) {
    return of(times.stream().mapToLong(Duration::toNanos).toArray());
  }

  static Samples of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Samples(sorted);
  }

  double median() {
    return at(0.5);
  }

  /** Such as 0.9 for what nine of ten stay below. */
  double at(double share) {
    return sortedNanos[(int) Math.min(sortedNanos.length - 1, share * sortedNanos.length)];
  }
}
