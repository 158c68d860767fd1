package dev.mjproxy.client.task;

import dev.mjproxy.client.model.ChangeAction;

/**
 * What stands in for a button where a task has none.
 *
 * @param action what to do with a finished grid
 * @param index the picture, 1 to 4; 1 for a reroll
 */
public record Change(ChangeAction action, int index) {}
