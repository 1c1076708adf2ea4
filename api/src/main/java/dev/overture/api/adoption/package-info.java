/** Takes over what an older system knew, so that everybody goes on at their right step. */
package dev.overture.api.adoption;
