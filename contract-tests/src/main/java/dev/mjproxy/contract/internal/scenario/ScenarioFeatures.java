package dev.mjproxy.contract.internal.scenario;

/**
 * What scenarios can ask of the server.
 *
 * @param canFail whether it lets a task fail when it is asked to, as only the mock server does
 * @param canCancel whether it has the operation that cancels a task
 * @param canChange whether it has submitChange, which needs no button
 * @param hasModePrefixes whether it has mode prefixes
 */
public record ScenarioFeatures(
    boolean canFail, boolean canCancel, boolean canChange, boolean hasModePrefixes) {}
