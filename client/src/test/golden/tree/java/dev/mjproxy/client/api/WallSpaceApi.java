// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.api;

import dev.mjproxy.client.model.*;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Free places on the walls. */
public interface WallSpaceApi {
  /**
   * Find free places.
   *
   * @param floor The floor to look at.
   * @param kinds Kinds of wall, all when absent.
   * @return the call, not yet made
   */
  @GET("mj/wall/search")
  Call<List<Wall>> searchWalls(@Query("floor") Integer floor, @Query("kinds") @Nullable List<WallKind> kinds);
}
