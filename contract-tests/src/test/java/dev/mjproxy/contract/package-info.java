/** The verifier's own proof: it passes the honest, and catches every liar. */
@NullMarked
package dev.mjproxy.contract;

import org.jspecify.annotations.NullMarked;
