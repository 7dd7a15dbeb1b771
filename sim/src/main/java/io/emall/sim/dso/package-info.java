/** The DSOs' side of the wire: an OpenADR VTN and a platform like that of ENTSO-E, and prices that look like an exchange's. */
@NullMarked
package io.emall.sim.dso;

import org.jspecify.annotations.NullMarked;
