/** A simulated e-mobility service provider that speaks OCPI over real HTTP, as server and as client. */
@NullMarked
package io.emall.sim.emsp;

import org.jspecify.annotations.NullMarked;
