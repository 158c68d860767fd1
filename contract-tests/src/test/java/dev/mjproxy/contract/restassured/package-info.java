/** The filter in REST Assured tests, through the real library. */
@NullMarked
package dev.mjproxy.contract.restassured;

import org.jspecify.annotations.NullMarked;
