/** The standards as Java records. This package holds the marks that say what a field may contain. */
@NullMarked
package io.emall.wire;

import org.jspecify.annotations.NullMarked;
