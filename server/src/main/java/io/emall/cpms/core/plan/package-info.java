/** Where a location's energy should come from and where it should go, step by step: a pure function. */
@NullMarked
package io.emall.cpms.core.plan;

import org.jspecify.annotations.NullMarked;
