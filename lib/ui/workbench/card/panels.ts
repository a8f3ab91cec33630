/** What is loaded together when the first card is opened. */
import './card.css'
import '../../copy/copy-exchange.css'

export { DryRunPanel } from './dry-run-panel'
export { ExchangePanel } from './exchange-panel'
