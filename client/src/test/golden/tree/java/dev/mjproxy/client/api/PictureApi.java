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

/** Reading and hanging pictures. */
public interface PictureApi {
  /**
   * Returns one picture, which hangs somewhere in the house; an unknown {@code id} gives an empty
   * body. Never waits.
   *
   * <p>The {@code frames} come from inside to outside.
   *
   * <p>Chinese: 获取图片.
   *
   * @param id Id of the picture.
   * @return the call, not yet made
   */
  @GET("mj/picture/{id}/fetch")
  Call<Picture> fetchPicture(@Path("id") String id);

  /**
   * Hang a picture.
   *
   * @param hangRequest what to send
   * @return the call, not yet made
   */
  @POST("mj/picture/hang")
  Call<Verdict> hangPicture(@Body HangRequest hangRequest);

  /**
   * Take a picture down.
   *
   * @param id Id of the picture.
   * @return the call, not yet made
   */
  @Deprecated
  @POST("mj/picture/{id}/take-down")
  Call<Void> takeDownPicture(@Path("id") String id);
}
