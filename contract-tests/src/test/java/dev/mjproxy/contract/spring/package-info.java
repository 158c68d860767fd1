/** The interceptor in a real RestClient. */
@NullMarked
package dev.mjproxy.contract.spring;

import org.jspecify.annotations.NullMarked;
