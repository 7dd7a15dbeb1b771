/** A simulated price source of an energy exchange, as a DSO or supplier offers it. */
@NullMarked
package io.emall.sim.dso;

import org.jspecify.annotations.NullMarked;
