/** Waiting for something to happen, with a deadline and never by sleeping. */
@NullMarked
package io.emall.sim.watch;

import org.jspecify.annotations.NullMarked;
