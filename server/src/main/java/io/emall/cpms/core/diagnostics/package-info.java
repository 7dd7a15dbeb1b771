/** Logs that stations are asked for, and the files they bring. */
@NullMarked
package io.emall.cpms.core.diagnostics;

import org.jspecify.annotations.NullMarked;
