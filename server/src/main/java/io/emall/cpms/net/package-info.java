/** Which addresses of others this server may call. */
@NullMarked
package io.emall.cpms.net;

import org.jspecify.annotations.NullMarked;
