/** The standards as Java records: no logic, no framework. */
@NullMarked
package io.emall.wire;

import org.jspecify.annotations.NullMarked;
