package dev.mjproxy.mock.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ByteChunksTest {
  private static final int PIECE = 16 << 10;

  @Test
  void whatWasReadComesBackWhole() throws IOException {
    for (int length : new int[] {0, 1, PIECE - 1, PIECE, PIECE + 1, 5 * PIECE + 7}) {
      byte[] sent = new byte[length];
      new Random(length).nextBytes(sent);
      ByteChunks pieces = new ByteChunks(new ByteBudget(Long.MAX_VALUE));
      ByteArrayInputStream in = new ByteArrayInputStream(sent);
      while (in.available() > 0) {
        assertThat(pieces.readFrom(in)).isTrue();
      }

      assertThat(pieces.size()).isEqualTo(length);
      assertThat(pieces.join()).isEqualTo(sent);
    }
  }

  @Test
  void budgetEndsTheReadingAndIsGivenBack() throws IOException {
    ByteBudget budget = new ByteBudget(2 * PIECE);
    ByteChunks first = new ByteChunks(budget);
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[10 * PIECE]);

    assertThat(first.readFrom(in)).isTrue();
    assertThat(first.readFrom(in)).isTrue();
    assertThat(first.readFrom(in)).isFalse();
    first.release();
    assertThat(first.readFrom(in)).isFalse();
    assertThat(budget.take(2 * PIECE)).isTrue();
  }

  @Test
  void memoryOfTheJoinedArrayStaysReserved() throws IOException {
    ByteBudget budget = new ByteBudget(2 * PIECE);
    ByteChunks body = new ByteChunks(budget);
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[PIECE + 1]);
    assertThat(body.readFrom(in)).isTrue();
    assertThat(body.readFrom(in)).isTrue();

    assertThat(body.join()).hasSize(PIECE + 1);
    assertThat(budget.take(1)).isFalse();
    body.release();
    body.release();
    assertThat(budget.take(2 * PIECE)).isTrue();
    assertThat(budget.take(1)).isFalse();
  }
}
