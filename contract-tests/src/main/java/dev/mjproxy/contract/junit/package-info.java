/**
 * The same checks as JUnit 5 tests, for projects that have a server of this API.
 *
 * <pre>{@code
 * final class OurServerContractTest extends ContractTests {
 *   protected Target target() {
 *     return Target.at("http://127.0.0.1:8080").withSecret("S");
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.junit;

import org.jspecify.annotations.NullMarked;
