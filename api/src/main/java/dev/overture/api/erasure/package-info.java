/** Forgets people: the request, its receipt, and the loop that finishes it. */
package dev.overture.api.erasure;
