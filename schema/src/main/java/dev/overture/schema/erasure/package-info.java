/** Forgets people, and keeps them away afterwards. */
package dev.overture.schema.erasure;
