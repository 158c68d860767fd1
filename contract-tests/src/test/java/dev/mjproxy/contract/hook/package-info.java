@NullMarked
package dev.mjproxy.contract.hook;

import org.jspecify.annotations.NullMarked;
