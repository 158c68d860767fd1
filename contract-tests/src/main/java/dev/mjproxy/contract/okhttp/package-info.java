/**
 * Holds what a client on OkHttp sends and gets against the contract.
 *
 * <pre>{@code
 * ContractObserver observer = ContractObserver.base();
 * ContractInterceptor interceptor = new ContractInterceptor(observer); // for OkHttpClient.Builder.addInterceptor
 * observer.assertKept();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.okhttp;

import org.jspecify.annotations.NullMarked;
