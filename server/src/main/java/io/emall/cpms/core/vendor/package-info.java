/** Messages that vendors made up, and who understands them. */
@NullMarked
package io.emall.cpms.core.vendor;

import org.jspecify.annotations.NullMarked;
