/** A guess before a run. The page's server part: the question, and the answer for browsers without scripts. */
import './activities.css'
import type { ReactNode } from 'react'
import type { Prediction } from '../../course/activity'
import {
  factSentence,
  predict as sentences,
  staticAnswers as words,
} from '../../sentences/activities'
import { Details, Summary } from '../lesson/disclosure'
import { TextWithCode } from '../lesson/text-with-code'
import { LivePrediction } from './live-prediction'
import { predictOptions } from './predict-options'

export function Predict({
  children,
  ...prediction
}: Prediction & { readonly children?: ReactNode }) {
  const { id, snippet, fact, recorded } = prediction
  return (
    <LivePrediction
      id={id}
      snippet={snippet}
      fact={fact}
      options={predictOptions(prediction)}
      question={<div className="activity-text">{children}</div>}
    >
      {recorded !== null && (
        <div className="without-scripts">
          <Details>
            <Summary>{words.prediction}</Summary>
            <p>
              {sentences.recorded}: <TextWithCode text={factSentence(fact, recorded)} />
            </p>
          </Details>
        </div>
      )}
    </LivePrediction>
  )
}
