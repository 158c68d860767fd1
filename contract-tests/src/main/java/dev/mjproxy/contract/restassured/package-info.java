/**
 * Holds what REST Assured tests send and get against the contract.
 *
 * <pre>{@code
 * ContractFilter contract = ContractFilter.base();
 * PlainHttp.specification(url, "S").filter(contract).get("/mj/task/queue");
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.restassured;

import org.jspecify.annotations.NullMarked;
