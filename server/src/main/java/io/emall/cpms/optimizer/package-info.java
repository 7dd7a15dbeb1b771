/** The solver of linear programs behind the core's planner. */
@NullMarked
package io.emall.cpms.optimizer;

import org.jspecify.annotations.NullMarked;
