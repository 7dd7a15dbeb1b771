/** What is not known yet, from what was measured: prices, sun, building and cars of the next days. */
@NullMarked
package io.emall.cpms.core.foresight;

import org.jspecify.annotations.NullMarked;
