/**
 * Holds what Spring's {@code RestClient} and {@code RestTemplate} send and get against the
 * contract.
 *
 * <pre>{@code
 * ContractObserver observer = ContractObserver.base();
 * ContractRequestInterceptor interceptor = new ContractRequestInterceptor(observer); // for RestClient.Builder
 * observer.assertKept();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.spring;

import org.jspecify.annotations.NullMarked;
