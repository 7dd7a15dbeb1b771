/** Describes the API as an OpenAPI document, drawn from the methods themselves so that it cannot go stale. */
@NullMarked
package io.emall.cpms.api.description;

import org.jspecify.annotations.NullMarked;
