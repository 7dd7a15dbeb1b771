/** Who may use the API: name and password, or a token, with each request. */
@NullMarked
package io.emall.cpms.api.entry;

import org.jspecify.annotations.NullMarked;
