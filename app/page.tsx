export default function Home() {
  return <main>Roundtrip</main>
}
