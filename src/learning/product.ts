import * as tf from '@tensorflow/tfjs'

/**
 * a b with a gradient whose transposes are explicit: da = dy b^T, db = a^T dy.
 *
 * tfjs' own gradient asks the product to transpose, which the WASM backend does 7 to 70 times slower.
 * `productByConstant` is for an operand b that needs no gradient.
 * Shapes: a [N, K], b [K, M].
 */
export function product(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  const operation = tf.customGrad((left, right, save) => {
    ;(save as tf.GradSaveFunc)([left as tf.Tensor, right as tf.Tensor])
    return {
      value: tf.matMul(left as tf.Tensor2D, right as tf.Tensor2D),
      gradFunc: (dy: tf.Tensor, [l, r]: tf.Tensor[]) => [
        tf.matMul(dy as tf.Tensor2D, tf.transpose(r) as tf.Tensor2D),
        tf.matMul(tf.transpose(l) as tf.Tensor2D, dy as tf.Tensor2D),
      ],
    }
  })
  return operation(a, b) as tf.Tensor2D
}

export function productByConstant(a: tf.Tensor2D, constant: tf.Tensor2D): tf.Tensor2D {
  const operation = tf.customGrad((left, save) => {
    ;(save as tf.GradSaveFunc)([constant])
    return {
      value: tf.matMul(left as tf.Tensor2D, constant),
      gradFunc: (dy: tf.Tensor, [kept]: tf.Tensor[]) => [
        tf.matMul(dy as tf.Tensor2D, tf.transpose(kept) as tf.Tensor2D),
      ],
    }
  })
  return operation(a) as tf.Tensor2D
}
