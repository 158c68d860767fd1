package dev.mjproxy.mock.internal.callback;

import java.time.Instant;

/**
 * One callback, as the admin API shows it.
 *
 * @param number counts deliveries from 1, in the order in which they became due
 * @param taskId id of the task
 * @param url receiver
 * @param taskStatus the task's status in the body
 * @param progress the task's progress in the body; empty where there is none
 * @param dueAt the step's time on the server's clock
 * @param attempts how often it was sent so far
 * @param outcome result so far
 */
public record CallbackDelivery(
    long number,
    String taskId,
    String url,
    String taskStatus,
    String progress,
    Instant dueAt,
    int attempts,
    CallbackOutcome outcome) {

  CallbackDelivery with(int attemptsNow, CallbackOutcome outcomeNow) {
    return new CallbackDelivery(
        number, taskId, url, taskStatus, progress, dueAt, attemptsNow, outcomeNow);
  }

  CallbackDelivery to(String otherUrl) {
    return new CallbackDelivery(
        number, taskId, otherUrl, taskStatus, progress, dueAt, attempts, outcome);
  }
}
