package dev.mjproxy.mock.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ByteBudgetTest {
  @Test
  void noMoreIsTakenThanThereIs() {
    ByteBudget budget = new ByteBudget(10);

    assertThat(budget.take(6)).isTrue();
    assertThat(budget.take(5)).isFalse();
    assertThat(budget.take(4)).isTrue();
    assertThat(budget.take(1)).isFalse();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    ByteBudget budget = new ByteBudget(10);
    budget.take(10);
    budget.giveBack(7);

    assertThat(budget.take(7)).isTrue();
    assertThat(budget.take(1)).isFalse();
  }
}
