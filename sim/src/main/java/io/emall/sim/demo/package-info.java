/** The demo: two sites with simulated stations and cars, an eMSP, and the work of the people who set them up. */
@NullMarked
package io.emall.sim.demo;

import org.jspecify.annotations.NullMarked;
