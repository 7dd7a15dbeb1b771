/** Tells whoever looks on that something changed; never carries facts. */
@NullMarked
package io.emall.cpms.core.signal;

import org.jspecify.annotations.NullMarked;
