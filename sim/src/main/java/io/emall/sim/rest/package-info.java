/** A client of the CPMS's own REST API, as an operator's software would use it. */
@NullMarked
package io.emall.sim.rest;

import org.jspecify.annotations.NullMarked;
